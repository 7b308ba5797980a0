## Why?

rule-source-own = Ringbacks eigene Regel ({ $id }), zuletzt geprüft am { $day } { $year }.
rule-source = Regel { $id }, Quelle: { $source }, zuletzt geprüft am { $day } { $year }.
rule-source-article = Regel { $id }, aus einem veröffentlichten Artikel über den Anruf nach einem Vorstellungsgespräch, mit unseren Worten; zuletzt geprüft am { $day } { $year }.
rule-a1 = Nach dem Gespräch hilft ein persönlicher Dank. Dann kommt das Warten.
rule-a2 = Wenn sie einen Tag genannt haben und er ohne Nachricht vorbei ist, darfst du mit gutem Recht anrufen.
rule-a3 = Wenn sie nicht gesagt haben, wann sie sich melden: Ein Anruf ist richtig, wenn { $wait } seit dem Gespräch vorbei sind.
rule-a4 = Der Anruf fragt, wie der Stand ist, und erinnert sie daran, wer du bist und dass du interessiert bist.
rule-a5 = Frag nach der Person, die das Gespräch geführt hat, mit Namen.
rule-a6 = Sag, wer du bist und warum du anrufst: Vielleicht erinnern sie sich nicht an dich.
rule-a7 = Wenn sie länger brauchen, frag, ob und wann du wieder anrufen darfst.
rule-a8 = Ruf nicht immer wieder an: Das stört einen Arbeitgeber und kann dich die Stelle kosten.
rule-a9 = Wenn sie sagen, dass sie anrufen, frag, wann sie voraussichtlich entscheiden. Dann warte, bis dieser Tag vorbei ist.
rule-a10 = Bevor der Anruf endet, dank ihnen für ihre Zeit.
rule-a11 = Nach einer Absage darfst du freundlich und ehrlich fragen, warum.
rule-a12 = Was sie dir sagen, hilft dir im nächsten Gespräch. Darum bringe ich es davor zurück.
rule-a13 = Auch eine Absage endet mit einem Dank.
rule-a14 = Wenn du die Stelle bekommst, zeig, dass du dich freust.
rule-a15 = Schreib alles auf, was sie dir über die Stelle sagen.
rule-a16 = Ein Angebot ist der Moment, um über Vertrag und Bezahlung zu sprechen.
rule-a17 = Vor dem ersten Tag soll nichts offen bleiben.
rule-a18 = Wenn du mehr Hilfe brauchst, ist ein Mensch da. Was du teilst, kann er { $share } lang lesen.
rule-h1 = Ein Dank ist am besten, solange nicht mehr als { $due } vorbei sind, und spät, wenn { $late } vorbei sind.
rule-h2 = Ein Anruf passt am besten an einem Arbeitstag bei ihnen, von { $first } bis { $last } ihrer Zeit.
rule-h3 = Wenn ihre Zeiten in deiner Ruhezeit liegen, sage ich es dir vorher, und melde mich darin nur, wenn du es möchtest.
rule-h4 = Für ein Gespräch genügen { $contacts } Anrufe, um die sie nicht gebeten haben. Ein Anruf, dem sie zugestimmt haben, zählt nicht.
rule-h5 = Nach einer hinterlassenen Nachricht: { $wait } Ruhe.
rule-h6 = Niemand ging ran: Versuch es zu einer anderen Uhrzeit. { $tries } solche Versuche zählen als ein Anruf.
rule-h7 = Sie haben gesagt, dass du wieder anrufen darfst, und keinen Tag genannt: { $wait } Abstand sind richtig.
rule-h8 = Wenn jemand keine Anrufe möchte, ist kein Anruf richtig.
rule-h9 = Danach schaden weitere Anrufe mehr, als sie nützen.
rule-h10 = Wenn { $wait } lang kein Wort kommt, frage ich einmal, ob du sie beenden möchtest: bei Behörden { $government }, in Restaurants { $hospitality }, in Läden { $retail }.
rule-h11 = Mit einem anderen Angebot, das eine Frist hat, ist ein früherer Anruf in Ordnung.
rule-h12 = Wenn du zusagst, verdienen die anderen ein freundliches Wort.
rule-h13 = Von { $start } bis { $end } deiner Zeit und an deinem Wochenende bin ich still, außer du stellst es anders ein.
rule-h14 = Was eine Frist hat, kommt früher, nie später.
rule-h15 = Ein fälliger Anruf kommt einmal wieder, wenn { $wait } vorbei sind. Dann wartet er auf deiner Übersicht.
rule-h16 = Wenn du nicht antwortest, schreibe ich weniger und dann gar nicht mehr.
rule-h17 = Am Tag einer Absage schicke ich nur, was eine feste Zeit hat.
rule-h18 = Für das Schreiben statt Anrufen gelten dieselben Regeln.
rule-h19 = Wer das Gespräch geführt hat, bleibt { $interviewers } nach dem Ende einer Bewerbung, alles andere von ihr { $closed }. Wenn ich { $inactive } nichts von dir höre, lösche ich alles; ich sage es dir { $notice } vorher.
span-days =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
span-hours =
    { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
span-minutes =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
span-business-days =
    { $count ->
        [one] 1 Arbeitstag
       *[other] { $count } Arbeitstage
    }
