/**
 * The components that explainers may use without importing them. `src/checks/markdown.ts` knows their names too.
 * `<Timeline>` and `<Answers>` are not here: the Markdown plugin `inserts` writes them out.
 */
import BothSides from './BothSides.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Side from './Side.astro';
import Status from './Status.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import Uncited from './Uncited.astro';

export const components = { BothSides, Claim, Figure, Note, Quote, Side, Status, Step, Steps, Term, Uncited };
