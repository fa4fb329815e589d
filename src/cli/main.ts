/** The process around `run`: real streams, clock and exit code. */
process.stderr.write('privlint: not built yet\n');
process.exitCode = 2;
