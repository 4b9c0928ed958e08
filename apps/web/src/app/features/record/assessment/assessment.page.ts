import { Component } from '@angular/core';
@Component({ selector: 'app-assessment', template: '' })
export class AssessmentPage {}
