-- Prelude of admit, recall and forgo: the operation that holds a token already.

-- What is answered of an operation that is there: who created it, asking again, is told so again.
local function answerOfKnown(keys, record, nonce)
  return { record.admitNonce == nonce and 'CREATED' or 'EXISTING', openOf(keys, record.tenant), flatten(record) }
end
