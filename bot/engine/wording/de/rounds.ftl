## Wenn ein Gespräch nicht stattgefunden hat

line-new-day-day = Guten Tag. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-role = Guten Tag. Unser Vorstellungsgespräch für die Stelle „{ $role }“ am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-name-role = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch für die Stelle „{ $role }“ am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-leave-new-day-day = Guten Tag. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert und würde mich über einen neuen Termin freuen. Vielen Dank.
line-leave-new-day-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert und würde mich über einen neuen Termin freuen. Vielen Dank.
