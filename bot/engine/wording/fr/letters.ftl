## Lettres : formule d'appel, texte, signature

letter =
    { $greeting }
    { $body }
    { $signature }
letter-hello = Bonjour,
letter-hello-name = Bonjour { $name },
letter-signature = { $name }
letter-signature-gap = (votre nom)
letter-asking-why = Merci pour votre réponse et d'avoir étudié ma candidature. Si vous avez un instant, que pourrais-je améliorer ? Cela m'aiderait pour la suite. Merci pour votre temps.
letter-withdrawal = Merci pour l'entretien du { $day } et pour votre temps. Je souhaite retirer ma candidature. Je vous souhaite, à vous et à votre équipe, une bonne continuation.
letter-withdrawal-role = Merci pour l'entretien du { $day } concernant le poste « { $role } » et pour votre temps. Je souhaite retirer ma candidature. Je vous souhaite, à vous et à votre équipe, une bonne continuation.
letter-withdrawal-ahead = Merci de votre invitation à l'entretien du { $day }. Je souhaite retirer ma candidature ; vous pouvez donc proposer ce créneau à quelqu'un d'autre. Je vous souhaite, à vous et à votre équipe, une bonne continuation.
letter-withdrawal-ahead-role = Merci de votre invitation à l'entretien du { $day } concernant le poste « { $role } ». Je souhaite retirer ma candidature ; vous pouvez donc proposer ce créneau à quelqu'un d'autre. Je vous souhaite, à vous et à votre équipe, une bonne continuation.
