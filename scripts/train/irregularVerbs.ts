/**
 * Forms of irregular verbs that endings do not tell and treebanks may lack. In: nothing. Out: tag, form and lemma.
 * Left out are forms that are more often of another verb ("found", "wound", "lay").
 */
import type { Inflection } from './inflections.js';

/** Lemma, past, participle; where the two are one it stands once, and others after a slash. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen
begin began begun|behold beheld|bend bent|beset beset|bet bet|bid bid/bade bid/bidden|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built
burn burned/burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come
cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|dream dreamed/dreamt
drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
flee fled|fling flung|fly flew flown|forbid forbade/forbad forbidden|forecast forecast|foresee foresaw foreseen
foretell foretold|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken
freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung
hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
lean leaned/leant|leap leapt|learn learned/learnt|leave left|lend lent|let let|light lit|lose lost|make made
mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|outbid outbid
outdo outdid outdone|outgrow outgrew outgrown|outrun outran outrun|outsell outsold|overcome overcame overcome
overdo overdid overdone|overhear overheard|override overrode overridden|overrun overran overrun
oversee oversaw overseen|overshoot overshot|overtake overtook overtaken|overthrow overthrew overthrown|pay paid
plead pleaded/pled|prove proved proven|put put|quit quit|read read|rebuild rebuilt|redo redid redone|remake remade
rend rent|repay repaid|rerun reran rerun|resell resold|reset reset|retake retook retaken|retell retold
rethink rethought|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed
shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat
slay slew slain|sleep slept|slide slid|sling slung|slink slunk|slit slit|smite smote smitten|sow sowed sown
speak spoke spoken|speed sped|spend spent|spill spilled/spilt|spin spun|spit spat|split split|spoil spoiled/spoilt
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
stride strode stridden|strike struck struck/stricken|string strung|strive strove striven|swear swore sworn
sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|thrust thrust|tread trod trodden|undercut undercut|undergo underwent undergone
underlie underlay underlain|understand understood|undertake undertook undertaken|undo undid undone|unwind unwound
uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|write wrote written`;

/** Regular ones whose lemma the endings mistake: "freed", "rebuking", "mistreated". */
const REGULAR = `accede agree ascribe barricade chide combat converse decree despair disagree dynamite emphasise entreat
exile free guarantee implore impute intercede knife laud maltreat mistreat nuke overrule proscribe rebuke referee
repulse secede sever snipe strafe telephone unite upbraid`;

export function irregularForms(): Inflection[] {
  const irregular = VERBS.trim()
    .split(/[|\n]/)
    .flatMap(verb => {
      const [lemma = '', past = '', participle = past] = verb.split(' ');
      return [
        ...past.split('/').map(form => ({ tag: 'VERB VBD', form, lemma })),
        ...participle.split('/').map(form => ({ tag: 'VERB VBN', form, lemma })),
      ];
    });
  const regular = REGULAR.split(/\s/).flatMap(lemma => {
    const past = `${lemma.replace(/e$/, '')}ed`;
    const present = `${lemma.replace(/([^e])e$/, '$1')}ing`;
    return [
      { tag: 'VERB VBD', form: past, lemma },
      { tag: 'VERB VBN', form: past, lemma },
      { tag: 'VERB VBG', form: present, lemma },
      { tag: 'VERB VBZ', form: `${lemma}s`, lemma },
    ];
  });
  return [...irregular, ...regular];
}
