## Un courriel à la place d'un appel

letter-status = { $opening } Le poste m'intéresse toujours beaucoup. { $question } Merci pour votre temps.
letter-met-day = J'ai passé un entretien chez vous le { $day }.
letter-met-day-role = J'ai passé un entretien chez vous pour le poste « { $role } » le { $day }.
letter-met-day-employer = J'ai passé un entretien chez { $employer } le { $day }.
letter-met-day-employer-role = J'ai passé un entretien chez { $employer } pour le poste « { $role } » le { $day }.
letter-ask = Puis-je vous demander où en est la décision ?
letter-ask-offer = Puis-je vous demander où en est la décision ? J'ai une autre offre, et je dois répondre avant le { $day } au soir.
