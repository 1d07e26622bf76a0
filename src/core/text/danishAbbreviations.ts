/**
 * Abbreviations with a point that a Danish or English sentence goes on after, in lower case and without
 * the last point. After any of them a capital letter or a digit does not begin a new sentence.
 */
export const danishAbbreviations: ReadonlySet<string> = new Set(
  [
    'adm adr afd afs alm ang anm apr art att aug bl bl.a bd c ca cf co d d.d d.v.s dec dep dir dok dr',
    'ds dvs e.g e.kr e.l eks ekskl el el.lign endv eng enk etc evt f f.eks f.kr f.o.m f.s.v.a feb ff fhv',
    'fig fmd forb forf fork forts forv fr frk fsva fuldm gl gr h.h.v henv hhv hr hrs i.e ib ifm ift iht',
    'ill inkl int istf jan jf jfr j.nr jnr jr jul jun kap kgl kl kom kr krit kt kv kvt l lb lign ll lok',
    'm.fl m.h.p m.h.t m.m m.v maks mar mdl mdr mfl mht mhp mia mio min mm mrs ms mv n nedenst nl nov nr',
    'o o.a o.l o.lign obs odd off okt omtr op opg opl opr org osv ovenst ovf p p.a p.g.a p.t par pct',
    'pga pgf pkt pl pp ppm prof pågæld red ref resp s s.u sch sek sen sep sept sml sms spec ss st stk str',
    'sv t t.ex t.o.m tab tbl tdl tekn tilsv tlf tv u uafh udd udg uds ult vedk vedl vedr vejl vers vs',
    'vol ø økon årg årh no chap sec para app ed eds approx dept est al viz',
  ].flatMap((line) => line.split(' ')),
)
