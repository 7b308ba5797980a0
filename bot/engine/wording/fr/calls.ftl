## Ce que l'on dit au téléphone

line-introduce-day = Bonjour. J'ai passé un entretien chez vous le { $day }. Le poste m'intéresse toujours beaucoup. Puis-je vous demander où en est votre décision ?
line-introduce-day-name = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez vous le { $day }. Le poste m'intéresse toujours beaucoup. Puis-je vous demander où en est votre décision ?
line-introduce-day-role = Bonjour. J'ai passé un entretien chez vous pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup. Puis-je vous demander où en est votre décision ?
line-introduce-day-name-role = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez vous pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup. Puis-je vous demander où en est votre décision ?
line-if-undecided = Puis-je vous rappeler ? Quand cela vous conviendrait-il ?
line-if-they-call = Merci. Quand pensez-vous prendre votre décision ?
line-if-no = Merci de me le dire. Puis-je vous demander ce que je pourrais améliorer ?
line-if-yes = C'est une très bonne nouvelle, quel plaisir ! Merci pour votre confiance.
line-too-fast = Excusez-moi, pourriez-vous le répéter lentement, s'il vous plaît ?
line-leave-message-day = Bonjour. J'ai passé un entretien chez vous le { $day }. Le poste m'intéresse toujours beaucoup, et je voulais savoir où en est votre décision. Merci.
line-leave-message-day-name = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez vous le { $day }. Le poste m'intéresse toujours beaucoup, et je voulais savoir où en est votre décision. Merci.
line-leave-message-day-role = Bonjour. J'ai passé un entretien chez vous pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup, et je voulais savoir où en est votre décision. Merci.
line-leave-message-day-name-role = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez vous pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup, et je voulais savoir où en est votre décision. Merci.
line-closing = Merci de m'avoir accordé de votre temps.
line-introduce-day-employer = Bonjour. J'ai passé un entretien chez { $employer } le { $day }. Le poste m'intéresse toujours beaucoup. Savez-vous où en est leur décision ?
line-introduce-day-employer-name = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez { $employer } le { $day }. Le poste m'intéresse toujours beaucoup. Savez-vous où en est leur décision ?
line-introduce-day-employer-role = Bonjour. J'ai passé un entretien chez { $employer } pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup. Savez-vous où en est leur décision ?
line-introduce-day-employer-name-role = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez { $employer } pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup. Savez-vous où en est leur décision ?
line-gatekeeper = Pourrais-je parler à la personne qui fait passer les entretiens, s'il vous plaît ?
line-gatekeeper-name = Pourrais-je parler à { $name }, s'il vous plaît ? C'est au sujet d'un entretien.
line-competing = J'ai une autre offre, et je dois répondre avant le { $day } au soir. Le saurez-vous d'ici là ?
line-leave-message-day-employer = Bonjour. J'ai passé un entretien chez { $employer } le { $day }. Le poste m'intéresse toujours beaucoup, et je voulais savoir où en est la décision. Merci.
line-leave-message-day-employer-name = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez { $employer } le { $day }. Le poste m'intéresse toujours beaucoup, et je voulais savoir où en est la décision. Merci.
line-leave-message-day-employer-role = Bonjour. J'ai passé un entretien chez { $employer } pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup, et je voulais savoir où en est la décision. Merci.
line-leave-message-day-employer-name-role = Bonjour, { $name } à l'appareil. J'ai passé un entretien chez { $employer } pour le poste « { $role } » le { $day }. Il m'intéresse toujours beaucoup, et je voulais savoir où en est la décision. Merci.
line-somebody-else = Excusez-moi. À qui dois-je m'adresser, et quand puis-je joindre cette personne ?
