## What a lock screen may show: no employer, nothing private

preview-nudge = Ringback: eine Sache für heute.
preview-several = Ringback: ein paar Sachen für heute.
preview-one = Ringback: etwas für dich.
preview-desk = Ringback: Jemand hat etwas mit dir geteilt.
preview-answer = Ringback hat dir geantwortet.
preview-card = Ringback: Deine Karte ist da.

## The first meeting

introduction = Ich bin Ringback, ein Bot. Ich sage dir, wann es Zeit ist nachzufragen, und gebe dir die Worte dafür. Ich selbst rufe nie bei einem Arbeitgeber an und schreibe auch keinem.
introduction-workspace = Was du schreibst, wird verschlüsselt aufbewahrt. Wem dieser Workspace gehört, kann unsere Nachrichten vielleicht lesen. Ein Spitzname für den Arbeitgeber genügt also. Mehr dazu: /interview privacy.
introduction-direct = Was du schreibst, wird verschlüsselt aufbewahrt. Auch die Plattform behält unsere Nachrichten. Ein Spitzname für den Arbeitgeber genügt also. Mehr dazu: /interview privacy.
introduction-terminal = Was du schreibst, wird verschlüsselt aufbewahrt, in einer Datei auf diesem Computer. Ein Spitzname für den Arbeitgeber genügt. Mehr dazu: /interview privacy.
was-unreachable = Ich hatte etwas für dich und konnte dich nicht erreichen. Bitte erlaube mir Direktnachrichten, in deinen Einstellungen zur Privatsphäre oder indem du mir zuerst schreibst. So steht es jetzt:
first-in-private = Das ist unser privater Chat. Meine Erinnerungen kommen hierher.
cannot-write-to-you = Alles ist gespeichert. Aber ich kann dir noch nicht privat schreiben, also käme keine Erinnerung bei dir an. Bitte erlaube mir Direktnachrichten, in deinen Einstellungen zur Privatsphäre oder indem du mir zuerst schreibst. Dann: /interview home.

## What a platform makes necessary: limits, forms that cannot be answered by a form, failures

shortened = Gekürzt: Mehr passt hier nicht hin.
form-outdated = Dieses Formular ist von vor einem Update. Kopier bitte, was du geschrieben hast, und öffne es noch einmal.
form-rejected = Noch nicht gespeichert. Was du geschrieben hast, ist noch da.
choice-again = Weiter
answered-elsewhere = Ich habe dir in unserem privaten Chat geantwortet.
failed = Das hat nicht geklappt, und es liegt an mir. Nichts wurde geändert. Bitte versuch es in einer Minute noch einmal.
too-much = Gerade kommt mehr an, als ich schaffe. Nichts wurde notiert. Bitte versuch es in einer Minute noch einmal.
defect = Etwas ging schief, und du kannst nichts dafür; was schon bestätigt war, bleibt. Was und wo es war, steht in { $place }: Bitte melde es.
defect-above = Etwas ging schief, und du kannst nichts dafür; was schon bestätigt war, bleibt. Was und wo es war, steht in der Zeile darüber: Bitte melde es.
