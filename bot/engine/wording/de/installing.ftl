## Where the app is installed by a workspace itself, and who is a guest there

not-installed = Ich bin hier nicht mehr installiert. Wer Apps verwalten darf, kann mich wieder installieren.
for-members = Ich kann nur Menschen in dem Workspace helfen, der mich installiert hat. Auch dein eigener kann mich installieren.
who-is-it = Slack hat mir noch nicht gesagt, wer du bist, und ich kann nur Menschen in diesem Workspace helfen. Bitte versuch es in einer Minute noch einmal.
guest-not-reached = Als Gast kannst du hier keinen privaten Chat mit mir haben, und ohne einen kann ich dir nicht helfen. Wer den Workspace verwaltet, kann es erlauben.
slack-silent = Slack hat nicht geantwortet. Es wurde nichts installiert. Bitte versuch es in einer Minute noch einmal.
