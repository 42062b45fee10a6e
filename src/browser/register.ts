// The script of /van-ban/: the lists of the register become filters that work together.
import { startRegisterPage } from './register-page.ts'

const register = document.querySelector('[data-register]')
if (register instanceof HTMLElement) startRegisterPage(register)
