/**
 * Abbreviations in capitals that readers of a hearing response know without being told: what newspapers and
 * letters from a Danish municipality write without saying what it stands for. Those that only a field or a
 * single administration knows are left out: they are what the rule is for.
 */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  [
    // Everyday life, and what has long been a word of its own.
    'ADHD AI AIDS ALS AM BMI CD CEO CO CT CV DNA DVD EKG EM FAQ FM GMO GPS HIV HPV HR ID IP IQ IT KG KM KOL LED LGBT',
    'LGBTQ LIX MR MRI NB NGO OBS OK OL PCR PFAS PIN PM PR PS PST PTSD PVC RGB RNA RSMS SMS SOS TV UFO VHS VIP VM VR',
    'WC WIFI',
    // Files, standards and the net.
    'API CSV FTP GB GIF HTML HTTP HTTPS IBAN ISBN ISO ISSN JPEG JPG KB MB PC PDF PNG RTF SAS SQL SVG URL USB WWW XML',
    'ZIP',
    // Money and measures.
    'BNP CHF DKK EUR EURO GBP KWH MWH NOK SEK USD ÅOP',
    // Countries and international bodies.
    'DK EF EFTA EU EØS FIFA FN FNS IMF NATO OECD UEFA UK UN UNESCO UNHCR UNICEF USA WHO WTO',
    // The Danish state, its registers, rules and taxes.
    'ATP BBR CPR CVR DMI DST EAN GDPR MRSA NIS PET RKI SKAT SU VVM',
    // Schools and education.
    'AAU AU CBS DTU EGU EUD EUX FGU HF HHX HTX IB ITU KU PISA RUC SDU SFO SOSU SSP STU STX UC UCC UCL UCN VIA VUC',
    // Municipalities, regions and work.
    'AKT APV BPA KK KKR KL MED OPP SMV TR',
    // Unions, employers and associations.
    'AC AOF BL BUPL DA DBU DGI DH DI DIF DJØF DLF DN DSR DSU DUF FDB FDF FDM FH FOA FOF FTF GL HI HK IDA KFUK KFUM KTO',
    'KRIFA LO LOF PROSA SF SL SUF',
    // Radio, traffic and cinema.
    'BRT BT DFI DR DSB HBO HBF',
  ].flatMap((line) => line.split(' ')),
)
