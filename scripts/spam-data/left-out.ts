/** Words that nearly every text has, and what is left of "don't": they would take the places of words that say something. */
const functionWords = `
  a about after again all also am an and another any are as at be because been before being between both but by
  can could did do does each either else even ever every few first for from had has have having he her here him his how
  however if in into is it its just last let many may might more most much must never no nor not now of off on once one
  only or other our out over own per rather same see seen shall she should since so some still such than that the their
  them then there these they this those though through to too two under until up upon us very was we were what when
  where which while who whom whose why will with within would yes yet
  aren couldn didn doesn don hadn hasn haven isn ll re shouldn ve wasn weren won wouldn`;

/** Pronouns tell who speaks to whom, and stay. */
const pronouns = 'our us we you your i me my';

/** Names of lists, programs, firms and months, and the word that is asked for. */
const names = `
  adv apt bush cnet com debian exmh fork hat ilug java linux microsoft net org perl razor redhat rpm sourceforge spam
  spamassassin spambayes unix windows www yahoo zdnet zzzzteana iiu ie irish ireland american america nigeria
  january february march april june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  nbsp font br td tr html http mailto cgi bin content type text`;

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

export const leftOut: ReadonlySet<string> = new Set(
  [...wordsOf(functionWords), ...wordsOf(names)].filter((word) => !wordsOf(pronouns).includes(word)),
);
