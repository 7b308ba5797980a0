## Ce que dit l'autre côté pendant l'exercice

partner-receptionist-1 = { $employer }, bonjour. Que puis-je faire pour vous ?
partner-receptionist-2 = Puis-je savoir de quoi il s'agit ?
partner-receptionist-3 = Je regrette, il n'y a personne au bureau aujourd'hui.
partner-voicemail-1 = { $employer }, bonjour. À qui souhaitez-vous parler ?
partner-voicemail-2 = Personne ne répond. Je vous passe la messagerie. Parlez après le signal sonore.
partner-rushed-1 = Oui ? J'ai une minute. Qui est à l'appareil ?
partner-rushed-2 = Rien n'est encore décidé. Et je dois aller en réunion.
partner-rushed-3 = Jeudi, deux heures, poste quatre un sept, au revoir.
partner-undecided-1 = { $employer }, allô ?
partner-undecided-2 = Nous n'avons encore rien décidé. C'est plus long que prévu.
partner-undecided-3 = Rappelez la semaine prochaine, jeudi.
partner-they-call-1 = { $employer }, allô ?
partner-they-call-2 = Nous vous appellerons quand nous aurons décidé.
partner-they-call-3 = À la fin de la semaine prochaine, je pense.
partner-no-1 = { $employer }, allô ?
partner-no-2 = Je dois vous dire que nous avons choisi quelqu'un d'autre.
partner-no-3 = Nous aurions aimé entendre plus d'exemples de votre travail.
partner-offer-1 = { $employer }, allô ?
partner-offer-2 = Vous tombez bien : nous aimerions vous proposer le poste.
partner-offer-3 = Nous vous envoyons le contrat. À bientôt !
