## Der Dank nach dem Gespräch

thank-you-hello-gap = Guten Tag (Name),
thank-you-body = vielen Dank für das Gespräch am { $day }. Ich erinnere mich gut daran, worüber wir gesprochen haben: { $detail }.
thank-you-body-role = vielen Dank für das Gespräch am { $day } über die Stelle „{ $role }“. Ich erinnere mich gut daran, worüber wir gesprochen haben: { $detail }.
