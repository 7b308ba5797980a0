## Was am Telefon gesagt wird

line-introduce-day = Guten Tag. Unser Vorstellungsgespräch war am { $day }. Ich bin weiterhin sehr interessiert. Darf ich fragen, wie der Stand ist?
line-introduce-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch war am { $day }. Ich bin weiterhin sehr interessiert. Darf ich fragen, wie der Stand ist?
line-introduce-day-role = Guten Tag. Unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert. Darf ich fragen, wie der Stand ist?
line-introduce-day-name-role = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert. Darf ich fragen, wie der Stand ist?
line-if-undecided = Darf ich noch einmal anrufen? Wann würde es Ihnen passen?
line-if-they-call = Danke. Wann werden Sie voraussichtlich entscheiden?
line-if-no = Danke, dass Sie es mir sagen. Darf ich fragen, was ich besser machen könnte?
line-if-yes = Ich freue mich sehr. Danke, dass Sie sich für mich entschieden haben!
line-too-fast = Entschuldigung, könnten Sie das bitte noch einmal langsam sagen?
line-leave-message-day = Guten Tag. Unser Vorstellungsgespräch war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-role = Guten Tag. Unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-name-role = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-closing = Vielen Dank für Ihre Zeit.
line-introduce-day-employer = Guten Tag. Mein Vorstellungsgespräch bei { $employer } war am { $day }. Ich bin weiterhin sehr interessiert. Wissen Sie, wie der Stand ist?
line-introduce-day-employer-name = Guten Tag, hier ist { $name }. Mein Vorstellungsgespräch bei { $employer } war am { $day }. Ich bin weiterhin sehr interessiert. Wissen Sie, wie der Stand ist?
line-introduce-day-employer-role = Guten Tag. Mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert. Wissen Sie, wie der Stand ist?
line-introduce-day-employer-name-role = Guten Tag, hier ist { $name }. Mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert. Wissen Sie, wie der Stand ist?
line-gatekeeper = Könnte ich bitte mit der Person sprechen, die die Vorstellungsgespräche führt?
line-gatekeeper-name = Könnte ich bitte mit { $name } sprechen? Es geht um ein Vorstellungsgespräch.
line-competing = Ich habe ein anderes Angebot und muss bis { $day } antworten. Wissen Sie bis dahin Bescheid?
line-leave-message-day-employer = Guten Tag. Mein Vorstellungsgespräch bei { $employer } war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-employer-name = Guten Tag, hier ist { $name }. Mein Vorstellungsgespräch bei { $employer } war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-employer-role = Guten Tag. Mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-leave-message-day-employer-name-role = Guten Tag, hier ist { $name }. Mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }. Ich bin weiterhin sehr interessiert und wollte fragen, wie der Stand ist. Vielen Dank.
line-somebody-else = Entschuldigung. Mit wem sollte ich sprechen, und wann erreiche ich die Person?
