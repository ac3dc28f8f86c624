<#import "../fields.ftl" as fields>
<#-- The realm's user-profile attributes as form controls, following the annotations an administrator gave them
     (inputType, inputOptionLabels, inputHelperTextBefore, ...). -->

<#-- Whether the person fills the attribute in: the invitation gives the address, Keycloak the language. The user name is
     the address too, and is asked for only when another account has taken that name. -->
<#function asked attribute>
  <#if attribute.name == "username">
    <#local own = !["", view.email()?lower_case]?seq_contains((attribute.value)!"")>
    <#return !realm.registrationEmailAsUsername && !attribute.readOnly
        && (own || messagesPerField.existsError("username"))>
  </#if>
  <#return !["email", "locale"]?seq_contains(attribute.name)>
</#function>

<#function label attribute>
  <#local text = advancedMsg(attribute.displayName!"")>
  <#return text?has_content?then(text, attribute.name)>
</#function>

<#function note attribute name>
  <#return attribute.annotations[name]???then(advancedMsg(attribute.annotations[name]!""), "")>
</#function>

<#function fault name>
  <#return messagesPerField.existsError(name)?then(messagesPerField.get(name), "")>
</#function>

<#macro attributes>
<#local group = "">
<#list profile.attributes as attribute>
  <#if attribute.name == "locale" && realm.internationalizationEnabled>
  <input type="hidden" name="locale" value="${page.lang()}">
  <#elseif asked(attribute)>
    <#local next = (attribute.group.name)!"">
    <#if next != group && next?has_content>
    <h2 class="group">${advancedMsg(attribute.group.displayHeader!next)}</h2>
    <#if attribute.group.displayDescription?has_content><p class="hint">${advancedMsg(attribute.group.displayDescription)}</p></#if>
    </#if>
    <#local group = next>
    <@control attribute/>
  </#if>
</#list>
</#macro>

<#macro control attribute>
<#local type = attribute.annotations.inputType!"text">
<#local hint = note(attribute, "inputHelperTextBefore") + " " + note(attribute, "inputHelperTextAfter")>
<#local hint = hint?trim error = fault(attribute.name)>
<#if type == "select-radiobuttons" || type == "multiselect-checkboxes">
  <@group attribute type hint error/>
<#else>
<@fields.frame attribute.name label(attribute) hint error attribute.required>
  <#if type == "textarea">
  <textarea<@fields.ties attribute.name hint error attribute.required/> name="${attribute.name}" rows="${attribute.annotations.inputTypeRows!4}"<@limits attribute=attribute names=["maxlength"]/>>${(attribute.value)!attribute.defaultValue!""}</textarea>
  <#elseif type == "select" || type == "multiselect">
  <@choice attribute type hint error/>
  <#elseif attribute.multivalued!false>
  <#list attribute.values?has_content?then(attribute.values, [""]) as value>
  <@line attribute=attribute type=type hint=hint error=error value=value first=value?is_first/>
  </#list>
  <#else>
  <@line attribute=attribute type=type hint=hint error=error value=(attribute.value)!attribute.defaultValue!""/>
  </#if>
</@fields.frame>
</#if>
</#macro>

<#macro line attribute type hint error value first=true>
<#local kind = type?starts_with("html5-")?then(type?remove_beginning("html5-"), "text")>
<#local kind = ["date", "datetime-local", "email", "month", "number", "range", "tel", "time", "url", "week"]?seq_contains(kind)?then(kind, "text")>
<#local purpose = {"firstName": "given-name", "lastName": "family-name", "username": "username", "phone": "tel", "phoneNumber": "tel", "mobile": "tel", "birthdate": "bday", "birthDate": "bday", "street": "street-address", "postal_code": "postal-code", "locality": "address-level2", "country": "country-name"}[attribute.name]!"">
  <input<#if first><@fields.ties attribute.name hint error attribute.required/><#else> aria-label="${label(attribute)}"</#if> name="${attribute.name}" type="${kind}" value="${value}"<#if purpose?has_content> autocomplete="${purpose}"</#if><#if attribute.annotations.inputTypePlaceholder??> placeholder="${advancedMsg(attribute.annotations.inputTypePlaceholder)}"</#if><@limits attribute=attribute names=["maxlength", "minlength", "max", "min", "step", "pattern"]/>>
</#macro>

<#-- inputTypeMaxlength and its like, as attributes of the control. -->
<#macro limits attribute names>
<#list names as name><#local value = attribute.annotations["inputType" + name?cap_first]!""><#if value?has_content> ${name}="${value}"</#if></#list><#rt>
</#macro>

<#function options attribute>
  <#local validator = attribute.annotations.inputOptionsFromValidation!"options">
  <#return (attribute.validators[validator].options)!(attribute.validators.options.options)![]>
</#function>

<#function optionLabel attribute option>
  <#if attribute.annotations.inputOptionLabels??>
    <#return advancedMsg(attribute.annotations.inputOptionLabels[option]!option)>
  <#elseif attribute.annotations.inputOptionLabelsI18nPrefix??>
    <#return msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)>
  </#if>
  <#return option>
</#function>

<#function chosen attribute>
  <#return attribute.values?has_content?then(attribute.values, attribute.defaultValue???then([attribute.defaultValue!""], []))>
</#function>

<#macro choice attribute type hint error>
  <select<@fields.ties attribute.name hint error attribute.required/> name="${attribute.name}"<#if type == "multiselect"> multiple size="${attribute.annotations.inputTypeSize!4}"</#if>>
    <#if type == "select"><option value="">${msg("portal.common.choose")}</option></#if>
    <#list options(attribute) as option>
    <option value="${option}"<#if chosen(attribute)?seq_contains(option)> selected</#if>>${optionLabel(attribute, option)}</option>
    </#list>
  </select>
</#macro>

<#macro group attribute type hint error>
<fieldset class="field<#if error?has_content> field-wrong</#if>"<@fields.ties attribute.name hint error/>>
  <legend>${label(attribute)}<#if !attribute.required> <span class="optional">${msg("portal.common.optional")}</span></#if></legend>
  <@fields.notes attribute.name hint error/>
  <#if type == "multiselect-checkboxes"><input type="hidden" name="${attribute.name}" value=""></#if>
  <#list options(attribute) as option>
  <div class="check">
    <input id="${attribute.name}-${option}" name="${attribute.name}" type="${(type == "select-radiobuttons")?then("radio", "checkbox")}" value="${option}"<#if chosen(attribute)?seq_contains(option)> checked</#if>>
    <label for="${attribute.name}-${option}">${optionLabel(attribute, option)}</label>
  </div>
  </#list>
</fieldset>
</#macro>
