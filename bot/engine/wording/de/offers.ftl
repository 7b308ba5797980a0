## Zum Angebot: was man sagt, fragt und schreibt

line-contract-talk = Können wir jetzt über Vertrag und Bezahlung sprechen, oder einen Termin dafür ausmachen?
line-more-time = Vielen Dank für das Angebot. Darf ich noch etwas Zeit für meine Entscheidung haben?
bring-start = Wann fange ich an, und um wie viel Uhr?
bring-place = Wohin komme ich am ersten Tag?
bring-dress = Was soll ich anziehen?
bring-hours = Wie sind die Arbeitszeiten?
bring-pay = Wie hoch ist die Bezahlung, und wann wird gezahlt?
bring-contract = Was für ein Vertrag ist es, und gibt es eine Probezeit?
bring-benefits = Welche Leistungen gehören zur Stelle?
bring-ask-for = Bei wem melde ich mich am ersten Tag?
bring-reply-by = Bis wann brauchen Sie meine Antwort?
bring-papers = Welche Unterlagen soll ich mitbringen?
bring-equipment = Welche Ausstattung bekomme ich, und was soll ich mitbringen?
bring-access = Wie komme ich hinein, und gibt es Parkplätze?
bring-own = Noch eine Frage, bitte: { $label }?
letter-declining = vielen Dank für das Angebot und für Ihre Zeit. Ich habe mich entschieden, es nicht anzunehmen. Ihnen und Ihrem Team wünsche ich alles Gute.
