## Eine E-Mail statt eines Anrufs

letter-status = { $opening } Ich bin weiterhin sehr interessiert. { $question } Vielen Dank für Ihre Zeit.
letter-met-day = unser Vorstellungsgespräch war am { $day }.
letter-met-day-role = unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }.
letter-met-day-employer = mein Vorstellungsgespräch bei { $employer } war am { $day }.
letter-met-day-employer-role = mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }.
letter-ask = Darf ich fragen, wie der Stand ist?
letter-ask-offer = Darf ich fragen, wie der Stand ist? Ich habe ein anderes Angebot und muss bis { $day } antworten.
