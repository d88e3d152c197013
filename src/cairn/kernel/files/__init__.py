"""Files: what they are, where their content lies, and who may hold how much of it.

A row of `kernel.files` says what a file is; the content is a blob in one store (`port.FileStore`): a local folder, S3
or Pinata. The blob is there before its row says so, and goes after its row has gone.
"""
