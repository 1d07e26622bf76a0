/** Abbreviations in capitals that readers of a hearing response know without being told. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  [
    'AI ALS AM BNP BMI CD CEO CPR CT CV CVR CO DK DKK DNA DR DSB DVD EAN EF EFTA EKG EØS EU EUR FAQ FM FN FNS',
    'FTP GB GDPR GMO GPS HBO HF HIV HK HR HTML HTX HHX ID IP ISBN ISO IT JPEG JPG KB KOL KL KM LED LIX LO MB',
    'MRI NATO NB NGO OBS OECD OK OL PC PDF PIN PR PS PTSD RGB RSMS RTF SAS SMS SOS SU STX TV UK UNESCO UNICEF',
    'USA USB USD VM VIP WC WHO WIFI WWW XML ADHD AIDS LGBT LGBTQ EM FIFA UEFA GB PM PST PCR RNA VVM VHS EURO',
  ].flatMap((line) => line.split(' ')),
)
