import { Component } from '@angular/core';
@Component({ selector: 'app-outcomes', template: '' })
export class OutcomesPage {}
