import { Component } from '@angular/core';
@Component({ selector: 'app-flags', template: '' })
export class FlagsPage {}
