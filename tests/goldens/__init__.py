"""Every message of every flow as each face shows it: one message, one face, one file.

The messages are those that the transcripts bring up. Names are the step that asked, then the
sentences it is made of. `pytest tests/goldens --update-goldens` writes them anew: read the changes.
"""
