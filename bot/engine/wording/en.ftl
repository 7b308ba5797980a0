### English. One idea a sentence, important words first; no Python needs touching to edit this.
