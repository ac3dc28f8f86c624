<#import "layout.ftl" as layout>
<#-- Fields of our own forms: label, hint and error tied to the control. `form` is a FormState throughout.
     `prefix` keeps ids apart where a page has two forms with a field of the same name. -->

<#-- The faults of a form above it, each a link to its field. labels: field name -> label. -->
<#macro summary form labels prefix="">
<#if form.problem()?? || form.errors()?has_content>
<div class="note note-bad summary" id="${prefix}errors" role="alert" tabindex="-1" autofocus>
  <@layout.icon "alert"/>
  <div>
    <#if form.problem()??>
    <p>${layout.text("portal.problem.", form.problem())}</p>
    <#else>
    <h2>${msg("portal.error.title")}</h2>
    <ul>
      <#list form.errors() as error>
      <li><a href="#${prefix}${error.field()}">${labels[error.field()]!error.field()}: ${message(error)}</a></li>
      </#list>
    </ul>
    </#if>
  </div>
</div>
</#if>
</#macro>

<#function message error>
  <#return layout.text("portal.error.", error.code(), error.args())>
</#function>

<#function fault form name>
  <#local error = form.error(name)!"">
  <#return error?has_content?then(message(error), "")>
</#function>

<#-- Label, hint and error around one control. -->
<#macro frame id label hint="" error="" required=false>
<div class="field<#if error?has_content> field-wrong</#if>">
  <label for="${id}">${label}<#if !required> <span class="optional">${msg("portal.common.optional")}</span></#if></label>
  <@notes id hint error/>
  <#nested>
</div>
</#macro>

<#macro notes id hint error>
  <#if hint?has_content>
  <p class="hint" id="${id}-hint">${hint}</p>
  </#if>
  <#if error?has_content>
  <p class="error" id="${id}-error"><span class="visually-hidden">${msg("portal.error.word")} </span>${error}</p>
  </#if>
</#macro>

<#-- The attributes that tie a control to its hint and error. -->
<#macro ties id hint="" error="" required=false>
<#local described = (hint?has_content?then(id + "-hint ", "") + error?has_content?then(id + "-error", ""))?trim>
 id="${id}"<#if described?has_content> aria-describedby="${described}"</#if><#if error?has_content> aria-invalid="true"</#if><#if required> required</#if><#rt>
</#macro>

<#macro text form name label hint="" required=false prefix="" type="text" autocomplete="off" inputmode="" maxlength=0>
<#local id = prefix + name error = fault(form, name)>
<@frame id label hint error required>
  <input<@ties id hint error required/> name="${name}" type="${type}" value="${form.value(name)}" autocomplete="${autocomplete}"<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if maxlength gt 0> maxlength="${maxlength?c}"</#if><#if type == "email"> spellcheck="false" autocapitalize="none"</#if>>
</@frame>
</#macro>

<#-- options: list of [value, label]. blank: the label of an empty choice, "" for none. -->
<#macro select form name label options hint="" required=false prefix="" blank="">
<#local id = prefix + name error = fault(form, name)>
<@frame id label hint error required>
  <select<@ties id hint error required/> name="${name}" autocomplete="off">
    <#if blank?has_content><option value="">${blank}</option></#if>
    <#list options as option>
    <option value="${option[0]}"<#if option[0] == form.value(name)> selected</#if>>${option[1]}</option>
    </#list>
  </select>
</@frame>
</#macro>

<#macro checkbox form name label hint="" prefix="">
<#local id = prefix + name error = fault(form, name)>
<div class="field field-check<#if error?has_content> field-wrong</#if>">
  <div class="check">
    <input<@ties id hint error/> name="${name}" type="checkbox" value="true"<#if form.value(name) == "true"> checked</#if>>
    <label for="${id}">${label}</label>
  </div>
  <@notes id hint error/>
</div>
</#macro>

<#-- A few choices, each with a line that explains it. options: list of [value, label, explanation]. -->
<#macro radios form name legend options prefix="">
<#local id = prefix + name error = fault(form, name)>
<fieldset class="field<#if error?has_content> field-wrong</#if>" id="${id}" tabindex="-1"<#if error?has_content> aria-describedby="${id}-error"</#if>>
  <legend>${legend}</legend>
  <@notes id "" error/>
  <#list options as option>
  <div class="check">
    <input id="${id}-${option[0]}" name="${name}" type="radio" value="${option[0]}"<#if option[2]?has_content> aria-describedby="${id}-${option[0]}-hint"</#if><#if option[0] == form.value(name)> checked</#if>>
    <div>
      <label for="${id}-${option[0]}">${option[1]}</label>
      <#if option[2]?has_content><p class="hint" id="${id}-${option[0]}-hint">${option[2]}</p></#if>
    </div>
  </div>
  </#list>
</fieldset>
</#macro>
