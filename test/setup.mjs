// Compiles the rules and builds dist once before the tests: some of them run the real binary.
import { build } from '../build.mjs';

export default () => build({ types: false });
