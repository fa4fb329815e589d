import type { Model } from '../../model/model.js';
import type { Span } from '../../parse/document.js';
import type { Detector } from '../rule.js';
import { danglingReferences } from './dangling-reference.js';
import { emptySections } from './empty-section.js';
import { placeholders } from './placeholder.js';

const DETECTORS: Readonly<Record<Detector, (model: Model) => Span[]>> = {
  'empty-section': emptySections,
  placeholder: placeholders,
  'dangling-reference': danglingReferences,
};

/** The places where a defect of the document's shape stands, in reading order. */
export const detect = (detector: Detector, model: Model): Span[] => DETECTORS[detector](model);
