## Messages that name nothing

setting-messages = Meine Nachrichten
messages-whole = sagen alles
messages-veiled = nennen nichts; „Zeigen“ öffnet die Einzelheiten nur für dich
messages-whole-now = Notiert. Ab jetzt sagen meine Nachrichten alles.
messages-veiled-now =
    Notiert. Ab jetzt nennen meine Nachrichten nichts. „Zeigen“ öffnet die Einzelheiten nur für dich.
    Frühere Nachrichten bleiben, wie sie sind. Dateien, um die du bittest, kommen weiter hierher.
choice-veil = In Nachrichten nichts nennen
choice-unveil = In Nachrichten alles sagen
choice-reveal = Zeigen
choice-send-calendar = Kalenderdatei
calendar-sent = Hier ist deine Kalenderdatei.
file-sent = Hier ist, worum du gebeten hast.
veiled-nudge = Es gibt etwas für dich zu lesen. Drück „Zeigen“, und nur du siehst es.
veiled-answer = Ich habe eine Antwort für dich. Drück „Zeigen“, und nur du siehst es.
veiled-settled = Das ist erledigt.
sent-to-chat = Ich habe es in unseren privaten Chat geschickt.
pane = Ringback
pane-close = Schließen
pane-words = Mit eigenen Worten antworten
pane-send = Abschicken
privacy-discreet = Meine Nachrichten nennen hier nichts; „Zeigen“ öffnet die Einzelheiten nur für dich. In den Einstellungen lässt sich das ändern.
privacy-may-be-discreet = Meine Nachrichten müssen nichts nennen: In den Einstellungen kannst du wählen, dass ich Einzelheiten nur dir zeige.
