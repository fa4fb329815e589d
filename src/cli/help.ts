export const HELP = `privlint: the linter for Norwegian and Swedish privacy policies

Usage:
  privlint [options] <files|globs|directories|->  judge policies (- is stdin)
  privlint model <files|globs|directories|->      print what they tell, as JSON

Reads HTML, Markdown and plain text, up to 10 MB a file. In directories it takes
*.html, *.htm, *.md, *.markdown and *.txt, and leaves out node_modules, dot
folders, symbolic links and, as in globs, what git ignores.

Report:
  --format pretty|json|jsonl[:FILE]
                               how to report; with FILE, into that file. May be
                               given several times (default: pretty, on stdout).
                               jsonl: one JSON object a policy, each on a line
                               of its own, as it is done
  --ordered                    those lines in the order of the files
  --model                      add each policy's model to the JSON report
  -q, --quiet                  only findings and the summary: no tables, no
                               progress
  --verbose                    all of every file: of more than 10 files, the
                               pretty report gives only an overview
  --lang nb|sv|en              language of the report (default: the policy's)
  --color, --no-color          override what the terminal, NO_COLOR and
                               FORCE_COLOR say

Judging:
  --as-of YYYY-MM-DD           judge stale references as of this day
                               (default: today)
  --policy-lang nb|nn|sv       the policies' language, instead of detecting it
  --rule ID                    only these rules; ID may be a theme: 'stale/*'
  --skip-rule ID               not these rules. Both may be given several times,
                               or with commas

Files:
  --no-gitignore               take what git ignores too. Files that are named
                               one by one are always taken
  --jobs N|auto                judge in N threads (default: auto: in several for
                               300 files and more)

Exit code:
  --fail-level error|warning|note|never
                               the level from which a finding gives exit code 1
                               (default: error)
  --fail-on-review             questions to a person give exit code 1 too

  0  nothing found at that level
  1  something found
  2  could not do the job, or not all of it: wrong usage, a file that cannot be
     read or is no policy; the other files are reported all the same
  130, 143  ended by Ctrl-C or SIGTERM: what was done by then is reported

  -h, --help, -v, --version

Examples:
  privlint personvern.html
  privlint --format json --model integritetspolicy.md > report.json
  privlint --quiet --format pretty --format json:privlint.json 'docs/**/*.md'
  curl -s https://example.no/personvern | privlint --lang en -
  privlint --format jsonl policies/ | jq -r 'select(.error).path'
  privlint --rule 'stale/*' --as-of 2027-01-01 --fail-level note policies/

A pass means only that the text says something that a person should still
check. privlint gives no legal advice.
`;
