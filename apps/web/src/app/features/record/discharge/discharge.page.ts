import { Component } from '@angular/core';
@Component({ selector: 'app-discharge', template: '' })
export class DischargePage {}
