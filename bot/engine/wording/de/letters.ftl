## Letters to send: greeting, body, signature

letter =
    { $greeting }
    { $body }
    { $signature }
letter-hello = Guten Tag,
letter-hello-name = Guten Tag { $name },
letter-signature = { $name }
letter-signature-gap = (Ihr Name)

## After a no, and when somebody takes themselves out

letter-asking-why = vielen Dank für Ihre Nachricht und dafür, dass Sie mich in Betracht gezogen haben. Wenn Sie einen Moment Zeit haben: Was könnte ich besser machen? Es würde mir beim nächsten Mal helfen. Vielen Dank für Ihre Zeit.
letter-withdrawal = vielen Dank für das Gespräch am { $day } und für Ihre Zeit. Ich möchte meine Bewerbung zurückziehen. Ihnen und Ihrem Team wünsche ich alles Gute.
letter-withdrawal-role = vielen Dank für das Gespräch am { $day } über die Stelle „{ $role }“ und für Ihre Zeit. Ich möchte meine Bewerbung zurückziehen. Ihnen und Ihrem Team wünsche ich alles Gute.
letter-withdrawal-ahead = vielen Dank für die Einladung zum Gespräch am { $day }. Ich möchte meine Bewerbung zurückziehen; bitte vergeben Sie den Termin anderweitig. Ihnen und Ihrem Team wünsche ich alles Gute.
letter-withdrawal-ahead-role = vielen Dank für die Einladung zum Gespräch am { $day } über die Stelle „{ $role }“. Ich möchte meine Bewerbung zurückziehen; bitte vergeben Sie den Termin anderweitig. Ihnen und Ihrem Team wünsche ich alles Gute.
