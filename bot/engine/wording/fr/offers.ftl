## À propos de l'offre : ce que l'on dit, demande et écrit

line-contract-talk = Pouvons-nous parler maintenant du contrat et du salaire, ou fixer un rendez-vous ?
line-more-time = Merci beaucoup pour cette offre. Pourrais-je avoir encore un peu de temps pour me décider ?
bring-start = Quand est-ce que je commence, et à quelle heure ?
bring-place = Où dois-je me présenter le premier jour ?
bring-dress = Quelle tenue dois-je porter ?
bring-hours = Quels sont les horaires de travail ?
bring-pay = Quel est le salaire, et quand est-il versé ?
bring-contract = De quel type de contrat s'agit-il, et y a-t-il une période d'essai ?
bring-benefits = Quels avantages sont liés au poste ?
bring-ask-for = Qui dois-je demander le premier jour ?
bring-reply-by = Pour quand vous faut-il ma réponse ?
bring-papers = Quels documents dois-je apporter ?
bring-equipment = Quel équipement vais-je recevoir, et que dois-je apporter ?
bring-access = Comment entre-t-on, et y a-t-il un parking ?
bring-own = Encore une question, s'il vous plaît : { $label } ?
letter-declining = Merci beaucoup pour cette offre et pour votre temps. J'ai décidé de ne pas l'accepter. Je vous souhaite, à vous et à votre équipe, une bonne continuation.
