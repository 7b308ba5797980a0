## Where the app is installed by a workspace itself, and who is a guest there

not-installed = I am not installed here any more. Somebody who may manage apps can install me again.
for-members = I can only help people of the workspace that installed me. Your own workspace can install me, too.
who-is-it = Slack has not told me yet who you are, and I can only help people of this workspace. Please try again in a minute.
guest-not-reached = As a guest here you can't have a private chat with me, and without one I can't help you. A workspace admin can allow it.
slack-silent = Slack did not answer. Nothing was installed. Please try it again in a minute.
