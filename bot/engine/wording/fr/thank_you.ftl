## Le remerciement après l'entretien

thank-you-hello-gap = Bonjour (nom),
thank-you-body = Merci pour notre entretien du { $day }. Je me souviens bien de ce dont nous avons parlé : { $detail }.
thank-you-body-role = Merci pour notre entretien du { $day } au sujet du poste « { $role } ». Je me souviens bien de ce dont nous avons parlé : { $detail }.
