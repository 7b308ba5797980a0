## Quand un entretien n'a pas eu lieu

line-new-day-day = Bonjour. Notre entretien du { $day } n'a pas eu lieu. Le poste m'intéresse toujours beaucoup. Pouvons-nous trouver une nouvelle date ?
line-new-day-day-name = Bonjour, { $name } à l'appareil. Notre entretien du { $day } n'a pas eu lieu. Le poste m'intéresse toujours beaucoup. Pouvons-nous trouver une nouvelle date ?
line-new-day-day-role = Bonjour. Notre entretien du { $day } pour le poste « { $role } » n'a pas eu lieu. Il m'intéresse toujours beaucoup. Pouvons-nous trouver une nouvelle date ?
line-new-day-day-name-role = Bonjour, { $name } à l'appareil. Notre entretien du { $day } pour le poste « { $role } » n'a pas eu lieu. Il m'intéresse toujours beaucoup. Pouvons-nous trouver une nouvelle date ?
line-leave-new-day-day = Bonjour. Notre entretien du { $day } n'a pas eu lieu. Le poste m'intéresse toujours beaucoup, et une nouvelle date me ferait plaisir. Merci.
line-leave-new-day-day-name = Bonjour, { $name } à l'appareil. Notre entretien du { $day } n'a pas eu lieu. Le poste m'intéresse toujours beaucoup, et une nouvelle date me ferait plaisir. Merci.
