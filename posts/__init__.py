"""What Convener says, whoever asked: receipts, the draft, duty lines; Slack text in and out; sending each once."""
