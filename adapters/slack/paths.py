"""Where Slack and browsers come to, below the public address."""

EVENTS, INSTALL, REDIRECT = "/slack/events", "/slack/install", "/slack/oauth_redirect"
