/**
 * Words that tell how somebody asks, not what about: a query does without them where the site has none of them, and they
 * weigh little where it has. Apart from the small words, since the site's own titles use some of these. Pure.
 */
import { stem } from './stem.ts';

const CHATTER = `
  able absolutely actual add agree agreed aint already alright although amount anyway apart apparently approach around
  aside ask asking assignment assume aunt available aware away awhile back background bad basic basically became
  become behind believe best better big biggest bit blog book boyfriend brief bring brother brought buddy bunch
  certain certainly chance check clear clearly clerk college come comes coming common commonly complete
  completely concern concerned confirm confused confusing consider constantly correctly couple course cousin crazy
  curious current currently dad daughter dear decent deep definitely depend describe detail details differ different
  difficult directly doc doubt dude due earlier early easily easy effectively else enough entire entirely especially
  essay essentially etc eventually everybody everyone everything everywhere exact example exist expect explanation extra
  extremely face fairly familiar family far fast favor feel felt few finally find fine folk follow forever
  forward friend full fully fun further general generally genuinely girlfriend give given glad good grade great guess
  guy half handle happen happened happening hard hardly hear heard hello help here hey hi high homework honest
  honestly hope huge hurry husband idea ideally immediately important include including incredibly info instance
  instead interested interesting involve issue job journalist kid kinda knew know knowing large largely late lately later
  latest least left legit less let likely link literally little live long look looking lot low main mainly
  majority man manner matter maybe mention middle mind miss mister mom moment morning mostly mother move mr mrs
  ms much namely nearly necessarily necessary neighbor nephew nice niece night nobody normal normally note nothing
  nowadays obvious obviously occur often ok okay old oneself opinion ordinary originally others overall
  overview page pal paragraph parent part particular particularly past perhaps personally piece plain please plus
  point popular possible possibly practically precise precisely prepare presentation presumably pretty previous
  previously prior probably professor proper properly purpose put question quick quickly quite random rather read
  reader ready real reality realize recent recently recommend refer regard regarding regardless regular regularly related
  relevant remember remind rep reporter respect result roughly running see seem seen sen serious
  seriously several short show showing significant significantly similar similarly simple simply sister sit sitting
  situation slightly small son soon sorry sort sound speak specific specifically stapled stick strange
  strictly stuff subject suddenly suggest sum summarize summary supposed supposedly sure surely take talk talking
  teacher tell telling tend terms thank thanks think thinking thorough thought till tip today tomorrow tonight topic
  totally trouble truly truth try trying twice typical typically ultimately uncle unclear under understand
  understanding unlike update upon usual usually various via view viewpoint wanna weird wife wish woman
  wonder wondering word worried worry worse worst worth writing yeah yep yesterday
`;

const STEMS = new Set(CHATTER.split(/\s+/).filter(Boolean).map(stem));

/** Tells whether a word, by its stem, says little about the subject. */
export function isChatter(wordStem: string): boolean {
  return STEMS.has(wordStem);
}
