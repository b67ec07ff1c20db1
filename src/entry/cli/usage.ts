/** The command line was used wrongly; the message says how and what to do. */
export class UsageError extends Error {}

/** Commands that talk to a running server. */
export const CALL_USAGE = `sign-in                           sign in to the running server (AUSMA_URL), with password and code
sign-out                          end that session
operations                        list all operations
OPERATION --field value …         run one; --help lists its fields, --json '{…}' gives them at once
  --reason TEXT                   why, where the operation asks
  --approve NUMBER                approve what another member asked for
  --upload FILE                   upload a file first; its number becomes --file
notices-report --year YEAR         the yearly report on notices (Art. 22(3) DSA), notices-YEAR.html and .csv
  --out DIR                       where they go (default: here); --language en or lv
backup FILE                       everything in one file: database, sealed files, secrets (DATA_DIR, BACKUP_URL)
restore FILE                      put it back; what was erased or ended since is erased and ended again
  --passphrase-file FILE          passphrase of the backup; asked for where this is not given
  --no-passphrase                 leave the backup open, in a file that only you may read
  --erasures FILE                 ledger of erasures (erasures.jsonl), where the data folder is lost
  --revocations FILE              the same of what was ended (revocations.jsonl)
let-in --email ADDRESS            for the keeper of the server, while it is stopped: who lost every sign-in is invited again
  --administrator                 make a member, or somebody new, administrator, where none is left
  --agency NUMBER                 where the address does not tell the agency
  --only-paper                    also where then only the recovery key on paper opens the agency's content
  --hours 24                      how long the invite is good
epoch                             with the program stopped: seal all keys anew and destroy the key that was around them`
