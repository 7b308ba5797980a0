## El agradecimiento después de la entrevista

thank-you-hello-gap = Buenos días (nombre):
thank-you-body = Gracias por la conversación del { $day }. Recuerdo bien de qué hablamos: { $detail }.
thank-you-body-role = Gracias por la conversación del { $day } sobre el puesto de { $role }. Recuerdo bien de qué hablamos: { $detail }.
