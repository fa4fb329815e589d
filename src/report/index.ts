/**
 * report: FileReports -> text. Pure: nothing is printed here.
 */
export type { FrameLanguage } from './frame.js';
export { type JsonOptions, json, jsonlView, jsonView, policyJson, toJson } from './json.js';
export { type PrettyOptions, pretty, prettyView } from './pretty.js';
export type * from './report.js';
export {
  addFile,
  failsAt,
  isFinding,
  isReview,
  NO_FILES,
  reportOf,
  summarise,
  summaryLine,
  type Threshold,
} from './summary.js';
export { safe } from './terminal.js';
export { VERSION } from './version.js';
export { render, type View } from './view.js';
