## Cartas: saludo, texto, firma

letter =
    { $greeting }
    { $body }
    { $signature }
letter-hello = Buenos días:
letter-hello-name = Buenos días, { $name }:
letter-signature = { $name }
letter-signature-gap = (su nombre)
letter-asking-why = Gracias por avisarme y por haberme tenido en cuenta. Si tiene un momento, ¿qué podría mejorar? Me ayudaría la próxima vez. Gracias por su tiempo.
letter-withdrawal = Gracias por la entrevista del { $day } y por su tiempo. Quisiera retirar mi candidatura. Les deseo lo mejor a usted y a su equipo.
letter-withdrawal-role = Gracias por la entrevista del { $day } para el puesto de { $role } y por su tiempo. Quisiera retirar mi candidatura. Les deseo lo mejor a usted y a su equipo.
letter-withdrawal-ahead = Gracias por invitarme a la entrevista del { $day }. Quisiera retirar mi candidatura, así que pueden ofrecer esa hora a otra persona. Les deseo lo mejor a usted y a su equipo.
letter-withdrawal-ahead-role = Gracias por invitarme a la entrevista del { $day } para el puesto de { $role }. Quisiera retirar mi candidatura, así que pueden ofrecer esa hora a otra persona. Les deseo lo mejor a usted y a su equipo.
