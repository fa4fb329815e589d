// A thread of a batch: the same bundle as the command line's.
'use strict';
const { parentPort, workerData } = require('node:worker_threads');

require('../dist/cli.cjs').work(parentPort, workerData);
