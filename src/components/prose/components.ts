/** The components that explainers may use without importing them. `src/checks/markdown.ts` knows their names too. */
import BothSides from './BothSides.astro';
import Claim from './Claim.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Side from './Side.astro';
import Status from './Status.astro';
import Term from './Term.astro';
import Uncited from './Uncited.astro';

export const components = { BothSides, Claim, Note, Quote, Side, Status, Term, Uncited };
