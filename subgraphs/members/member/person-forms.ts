/** A name as it is compared: without spaces, and with one kind of middle dot (乌兰·巴特). */
export function nameForm(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[•・‧∙]/g, '·')
}

/** A telephone number as it is compared: its digits, without China's country code. */
export function phoneForm(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  return digits.length > 11 ? digits.replace(/^(00)?86/, '') : digits
}

/** An official id as it is kept and compared. */
export function officialIdForm(officialId: string): string {
  return officialId.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
