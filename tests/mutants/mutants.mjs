/** What goes wrong in systems like this one, as changes to our own sources. */
export const MUTANTS = {
  'raw token as job id': [
    {
      file: 'ledger/src/queue.ts',
      from: 'return `op_${operation.id}_${operation.run}`;',
      to: 'return operation.token;',
    },
    {
      file: 'ledger/src/queue.ts',
      from: 'return id !== undefined && named === id ? { id, run: Number(run) } : null;',
      to: 'return { id: data.operationId, run: 1 };',
    },
  ],
  'existence instead of the owner’s nonce': [
    {
      file: 'ledger/src/lua/known.lua',
      from: "record.admitNonce == nonce and 'CREATED' or 'EXISTING'",
      to: "'EXISTING'",
    },
  ],
  'a fresh token per retry': [
    {
      file: 'worker/src/attempt/send-once.ts',
      from: 'cloudToken: account.cloudToken(record)',
      to: 'cloudToken: account.cloudToken(record).slice(0, 30) + record.sends',
    },
  ],
  'no fence': [
    {
      file: 'ledger/src/lua/defer.lua',
      from: "if record.state ~= 'RUNNING' or record.fence ~= fence then",
      to: 'if false then',
    },
    {
      file: 'ledger/src/lua/settle.lua',
      from: "local holds = record.state == 'RUNNING' and record.fence == fence",
      to: 'local holds = true',
    },
  ],
  'no BUSY': [
    {
      file: 'ledger/src/lua/claim.lua',
      from: "return { 'BUSY', text(leaseUntil - at) }",
      to: '',
    },
  ],
  'maxStalledCount 1': [
    {
      file: 'worker/src/jobs/consume.ts',
      from: 'maxStalledCount: Number.MAX_SAFE_INTEGER',
      to: 'maxStalledCount: 1',
    },
  ],
  'no sweep': [
    {
      file: 'worker/src/serving/sweep.ts',
      from: 'if (!(await ledger.lead(who, LEAD_MS))) return 0;',
      to: 'return 0;',
    },
  ],
  'a send after the window': [
    {
      file: 'ledger/src/lua/record.lua',
      from: "if record.ambiguousAt == '' then\n    return deadlineAt",
      to: 'if true then\n    return deadlineAt',
    },
    {
      file: 'worker/src/attempt/decide.ts',
      from: 'windowMs: record.windowMs',
      to: 'windowMs: Number.POSITIVE_INFINITY',
    },
  ],
  'silence for success': [
    {
      file: 'core/src/decide-retry.ts',
      from: "case 'success':",
      to: "case 'no-response':\n    case 'success':",
    },
  ],
  'a refusal that clears what was before it': [
    {
      file: 'worker/src/attempt/decide.ts',
      from: ': record.previouslyAmbiguousAt',
      to: ': null',
    },
  ],
  'a ledger that forgets without noticing': [
    {
      file: 'ledger/src/lua/loss.lua',
      from: 'if kept and tonumber(kept) >= tonumber(moment) then',
      to: 'if true then',
    },
  ],
  'an older home that goes on making': [
    {
      file: 'ledger/src/lua/forgo.lua',
      from: 'local known = keepLayout(keys.layout, layout)',
      to: 'local known = layout',
    },
  ],
  'a layout that was heard of meanwhile': [
    {
      file: 'ledger/src/partitions/admit-at-home.ts',
      from: 'home.admit(submission, nonce, text)',
      to: 'home.admit(submission, nonce, partitions.layout.text)',
    },
  ],
};
