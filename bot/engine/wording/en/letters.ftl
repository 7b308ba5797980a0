## Letters to send: greeting, body, signature

letter =
    { $greeting }
    { $body }
    { $signature }
letter-hello = Hello,
letter-hello-name = Hello { $name },
letter-signature = { $name }
letter-signature-gap = (your name)

## After a no, and when somebody takes themselves out

letter-asking-why = Thank you for letting me know, and for considering me. If you have a moment, what could I do better? It would help me next time. Thank you for your time.
letter-withdrawal = Thank you for the interview on { $day }, and for your time. I would like to withdraw my application. I wish you and your team all the best.
letter-withdrawal-role = Thank you for the interview for the { $role } job on { $day }, and for your time. I would like to withdraw my application. I wish you and your team all the best.
letter-withdrawal-ahead = Thank you for inviting me to an interview on { $day }. I would like to withdraw my application, so please give that time to somebody else. I wish you and your team all the best.
letter-withdrawal-ahead-role = Thank you for inviting me to an interview for the { $role } job on { $day }. I would like to withdraw my application, so please give that time to somebody else. I wish you and your team all the best.
