import type { ProperName } from '../names.js';

/** A place where the text seems to say who is responsible. */
export interface Candidate {
  readonly name: ProperName;
  /** What all forms of the name have in common. */
  readonly key: string;
  readonly weight: number;
  /** The way in which it is named, by the weight that it has before anything speaks for or against the name. */
  readonly way: number;
  /** Named in the role itself, not only as "we" or as the owner. */
  readonly role: boolean;
  /** A way of naming that only a controller has: not being the subject of a verb. */
  readonly own: boolean;
  /** Named as the one who runs or delivers something. */
  readonly runs: boolean;
}

/** How much each way of naming the controller counts. The best one decides; how often a name stands breaks ties. */
export const WEIGHT = {
  label: 100,
  role: 90,
  we: 80,
  nameLabel: 78,
  /** Another organisation in a sentence that says who "we" are. */
  weBeside: 77,
  /** "X («vi»)", where X has neither a legal form nor a word for its kind. */
  weBrand: 72,
  /** "Vi er X", "vi i X". */
  introduced: 70,
  operatorEntity: 65,
  operator: 60,
  numbered: 55,
  imprintEntity: 52,
  heading: 50,
  imprint: 46,
  subject: 45,
  /** "Fjordly behandler personopplysninger om deg som bruker ...", among the first sentences. */
  subjectOpening: 43,
  standing: 42,
  contact: 40,
  /** "X, idrettslaget i Nordvik, lagrer ...". */
  subjectApposed: 40,
  hostBrand: 35,
  company: 35,
  subjectBrand: 33,
  footer: 30,
  companyElsewhere: 25,
  footerOther: 22,
  frequent: 20,
} as const;
/** From here on the text says in so many words who is responsible, or who "we" are. */
export const SAID = WEIGHT.introduced;
/** From here on the name is one by which the controller speaks of itself. */
export const OWN = WEIGHT.footer;
/** A supplier that is called responsible, or anyone so called among the recipients. */
export const RECIPIENT_PENALTY = 60;
/** A recipient that is called responsible may be so for its own part. */
export const ROLE_OF_RECIPIENT = 25;
/** What a name gains that is also the domain of our own e-mail. */
export const OWN_DOMAIN = 8;
/** What a web address loses: the one behind it is meant. */
export const SITE_PENALTY = 15;

/** Headings under which a name with a label is the controller's; those that are about it alone. */
export const ON_CONTROLLER = ['controller.about-heading', 'controller.role', 'contact.heading'];
export const ABOUT_CONTROLLER = ['controller.about-heading'];

/** Words of a person's name. */
export const PERSON_WORDS = 2;
/** Sentences that open a policy. */
export const OPENING = 8;
/** Letters of a line that says who we are. */
export const MAX_ABOUT = 90;
