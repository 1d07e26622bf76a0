/** A note of our own writing, with all that quotations are altered in: figures, duties, negations, names. */
export const ownSource = `# Baggrund

Kulturudvalget besluttede den 4. marts 2025, at biblioteket på Havnegade skal holde åbent til kl. 20 på hverdage. Forsøget har kostet 2,4 mio. kr. om året og er fulgt af 1.250 lånere i tre bydele. Forvaltningen vurderer ikke, at udgiften kan holdes inden for den nuværende ramme.

Der er ingen tegn på, at de længere åbningstider har flyttet besøg fra de øvrige filialer. Ca. 40 pct. af gæsterne kommer efter kl. 17, og hver fjerde af dem er under 25 år. Medarbejderne oplever, at aftentimerne bruges til lektier, møder og stille læsning.

Udgiften til vagter udgør 380.000 kr. og dækkes af Ejendomsforvaltningen, jf. aftalen om driften af kommunens bygninger § 6, stk. 2. Aftalen kan opsiges med seks måneders varsel, men aldrig midt i en sæson.

# Forslag

Det foreslås, at åbningstiden fastholdes i 2026 og 2027, og at der ansættes to medarbejdere til at betjene gæsterne om aftenen. Stillingerne må ikke besættes, før udvalget har godkendt budgettet. Forvaltningen bør samtidig undersøge, om ordningen kan udvides til Nørrebro og Valby.

Biblioteket får 1.980 kr. pr. aftenvagt, svarende til 12.830 kr. om ugen. Beløbet reguleres hvert år i januar. Hvis antallet af gæster falder under 60 pr. aften, skal ordningen genovervejes uden unødigt ophold.

- Lånerne skal kunne aflevere bøger hele døgnet.
- Studerende kan booke grupperum fire uger frem.
- Personalet vil stå for arrangementer om torsdagen.

Samarbejdet med Ungdomsskolen fortsætter uændret. Skolens elever har siden efteråret 2023 haft egne lokaler på første sal, og lokalerne bruges flittigt af foreningerne i kvarteret. Udvalget kan beslutte at lukke lokalerne i ferierne, men bør i så fald varsle foreningerne senest otte uger før.

# Økonomi

Den samlede udgift er 5,7 mio. kr. i 2026 og 6,1 mio. kr. i 2027. Heraf går 3,8 mio. kr. til løn, 0,9 mio. kr. til vagter og resten til drift. Kulturforvaltningen finansierer halvdelen, mens Børne- og Ungdomsforvaltningen og SOF betaler resten. Indtægter fra udlejning er ikke regnet med, fordi de er usikre.

Der kan søges om tilskud fra Kulturministeriet, men ministeriet giver sjældent støtte til drift. Ansøgningen skal sendes senest den 1. oktober 2025. Et afslag har ingen betydning for forslaget.
`
